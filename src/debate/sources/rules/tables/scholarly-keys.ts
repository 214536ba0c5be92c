/**
 * How sites of papers and data address their contents. Each row: hosts; where the id is in path,
 * query and fragment; the key ($1 as written, %1 in lower case); an example; its key. Keys that
 * begin with doi: or arxiv: become that id.
 */
export const SCHOLARLY_KEYS = String.raw`
  - Lists of papers
  pubmed.ncbi.nlm.nih.gov,pubmed.gov  ^/(?:m/)?0*(\d{1,8})(?:/|$|[?#])  pmid:$1  pubmed.ncbi.nlm.nih.gov/38233616/?format=abstract  pmid:38233616
  pubmed.ncbi.nlm.nih.gov  [?&]term=(\d{6,8})(?:\[pmid\]|&|$)  pmid:$1  pubmed.ncbi.nlm.nih.gov/?term=38233616  pmid:38233616
  ncbi.nlm.nih.gov  ^/(?:m/)?pubmed/(?:\?term=)?0*(\d{1,8})  pmid:$1  ncbi.nlm.nih.gov/pubmed/38233616  pmid:38233616
  ncbi.nlm.nih.gov  ^/entrez/query\.fcgi\?.*list_uids=(\d+)  pmid:$1  ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=pubmed&list_uids=38233616  pmid:38233616
  europepmc.org  /(?:article|abstract)/med/0*(\d{1,8})  pmid:$1  europepmc.org/article/MED/38233616  pmid:38233616
  ncbi.nlm.nih.gov,europepmc.org,pubmedcentral.nih.gov,pmc.gov  (?:/|=)pmc0*(\d{3,9})  pmcid:PMC$1  pmc.ncbi.nlm.nih.gov/articles/PMC10794143/  pmcid:PMC10794143
  pubmedcentral.nih.gov,ncbi.nlm.nih.gov  (?:artid|/pmc/articles/)=?(\d{4,9})  pmcid:PMC$1  pubmedcentral.nih.gov/articlerender.fcgi?artid=10794143  pmcid:PMC10794143
  aclanthology.org,aclanthology.info,aclweb.org,aclanthology.coli.uni-saarland.de  /((?:\d{4}\.[a-z\d_]+-[a-z\d]+\.\d+)|(?:[a-z]\d\d-\d{4}))(?:v\d+)?(?![\d.]*\d)  acl:%1  aclweb.org/anthology/P19-1001.pdf  acl:p19-1001
  openreview.net  ^/(?:forum|pdf|attachment|revisions|references/pdf|notes/edits/attachment)\?(?:.*&)?id=([\w-]+)&(?:.*&)?noteid=(?!\1)([\w-]+)  openreview:$1#$2  openreview.net/forum?id=HJfwJ2A5KX&noteId=abc123  openreview:HJfwJ2A5KX#abc123
  openreview.net  ^/(?:forum|pdf|attachment|revisions|references/pdf|references/attachment)\?(?:.*&)?(?:id|forum)=([\w-]+)  openreview:$1  openreview.net/pdf?id=HJfwJ2A5KX  openreview:HJfwJ2A5KX
  ui.adsabs.harvard.edu,adsabs.harvard.edu  /abs/\d{4}arxiv(\d{4})(\d{4,5})[a-z]  arxiv:$1.$2  ui.adsabs.harvard.edu/abs/2023arXiv230317564W/abstract  arxiv:2303.17564
  dblp.org,dblp.uni-trier.de,dblp.dagstuhl.de  /journals/corr/abs-(\d{4})-(\d{4,5})  arxiv:$1.$2  dblp.org/rec/journals/corr/abs-2303-17564.html  arxiv:2303.17564
  semanticscholar.org  /paper/(?:[^/]+/)?([\da-f]{40})  s2:%1  semanticscholar.org/paper/BloombergGPT-Wu-Irsoy/83edcfbb206ddad38a971d605da09390604248ea  s2:83edcfbb206ddad38a971d605da09390604248ea
  semanticscholar.org  /(?:reader|arxiv)/([\da-f]{40})  s2:%1  semanticscholar.org/reader/83edcfbb206ddad38a971d605da09390604248ea  s2:83edcfbb206ddad38a971d605da09390604248ea
  semanticscholar.org  corpusid:(\d+)  s2:corpus/$1  api.semanticscholar.org/CorpusID:257833842  s2:corpus/257833842
  huggingface.co,emergentmind.com,paperswithcode.com,alphaxiv.org,arxiv-vanity.com,papers.cool,scirate.com,themoonlight.io,chatpaper.com,connectedpapers.com,bohrium.com  /(?:papers?|overview|abs|pdf|html|arxiv|audio|resources|review)/(?:arxiv[/-])?(\d{4}\.\d{4,5})  arxiv:$1  huggingface.co/papers/2303.17564  arxiv:2303.17564

  - Publishers whose own id is a DOI's
  nature.com  ^/articles/([a-z\d][\w.-]*?\d[\w.-]*?)(?:\.pdf|_reference\.pdf)?(?:/(?:figures|tables|metrics).*)?/?(?:[?#]|$)  doi:10.1038/%1  nature.com/articles/s41586-023-06747-5.pdf  doi:10.1038/s41586-023-06747-5
  nature.com  ^/(?:doifinder|full)/10\.1038/([\w.-]+)  doi:10.1038/%1  nature.com/doifinder/10.1038/nature12345  doi:10.1038/nature12345
  elifesciences.org  ^/(?:articles|reviewed-preprints)/(?:elife\.?)?(\d+)  doi:10.7554/elife.$1  elifesciences.org/articles/45312v2  doi:10.7554/elife.45312
  peerj.com  ^/articles/(cs|pchem|ichem|ochem|achem|matsci)-(\d+)  doi:10.7717/peerj-%1.$2  peerj.com/articles/cs-123.pdf  doi:10.7717/peerj-cs.123
  peerj.com  ^/articles/(\d+)  doi:10.7717/peerj.$1  peerj.com/articles/4567/  doi:10.7717/peerj.4567
  pubs.rsc.org  /(?:articlelanding|articlehtml|articlepdf)/\d{4}/[a-z]{2}/([a-z]\d[a-z]{2}\d{5}[a-z\d])  doi:10.1039/%1  pubs.rsc.org/en/content/articlelanding/2023/sc/d3sc02139d  doi:10.1039/d3sc02139d
  jmir.org  ^/\d{4}/\d+/e(\d{4,6})  doi:10.2196/$1  mededu.jmir.org/2023/1/e45312/pdf  doi:10.2196/45312
  hindawi.com,downloads.hindawi.com  ^/journals/\w+/(\d{4})/(\d+)  doi:10.1155/$1/$2  hindawi.com/journals/cin/2021/1234567/  doi:10.1155/2021/1234567
  bmj.com  ^/content/(?:bmj/)?\d+/(bmj[.-][a-z\d-]*\d)  doi:10.1136/%1  bmj.com/content/380/bmj-2022-072214.full?ijkey=x  doi:10.1136/bmj-2022-072214
  bmj.com  ^/content/(?:\w+/)?(\d+)/(\w+)/([a-z]?\d+)  bmj:$h/$1/%2/%3  bmjopen.bmj.com/content/bmjopen/13/1/e067890.full.pdf  bmj:bmjopen.bmj.com/13/1/e067890
  joss.theoj.org  /papers/10\.21105/joss\.(\d{5})  doi:10.21105/joss.$1  joss.theoj.org/papers/10.21105/joss.01234.pdf  doi:10.21105/joss.01234
  biorxiv.org,medrxiv.org  /early/\d{4}/\d\d/\d\d/((?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})  doi:10.1101/$1  biorxiv.org/content/biorxiv/early/2024/01/02/2024.01.01.573821.full.pdf  doi:10.1101/2024.01.01.573821
  ssrn.com  [/?&](?:abstract_?id|abstract|abstractid)=(\d+)  doi:10.2139/ssrn.$1  papers.ssrn.com/sol3/papers.cfm?abstract_id=4412345  doi:10.2139/ssrn.4412345
  ssrn.com  ssrn_id(\d+)_code  doi:10.2139/ssrn.$1  papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID4412345_code123.pdf?abstractid=4412345&mirid=1  doi:10.2139/ssrn.4412345
  zenodo.org  ^/(?:api/)?records?/(\d+)  doi:10.5281/zenodo.$1  zenodo.org/records/1234567/files/paper.pdf?download=1  doi:10.5281/zenodo.1234567
  figshare.com  ^/articles/(?:[^/]+/){1,2}?(\d{5,})(?:[/?#]|$)  doi:10.6084/m9.figshare.$1  figshare.com/articles/dataset/Some_title/12345678/2  doi:10.6084/m9.figshare.12345678
  nber.org  ^/(?:papers|system/files/working_papers)/(w\d{4,5})  doi:10.3386/%1  nber.org/papers/w31161  doi:10.3386/w31161
  preprints.org  ^/manuscript/(\d{6}\.\d{4})  doi:10.20944/preprints$1  preprints.org/manuscript/202301.0001/v2  doi:10.20944/preprints202301.0001
  researchsquare.com  ^/article/(rs-\d+)  doi:10.21203/rs.3.%1  researchsquare.com/article/rs-1234567/v1  doi:10.21203/rs.3.rs-1234567
  osf.io,psyarxiv.com  ^/(?:preprints/(?:\w+/)?)?(?!files)([a-z\d]{5})(?:_v\d+)?(?:/(?:download|overview|files(?:/osfstorage)?)?)?/?(?:[?#]|$)  osf:%1  osf.io/preprints/psyarxiv/abcde_v2  osf:abcde

  - Publishers with ids of their own
  ieeexplore.ieee.org  ^/(?:rest/)?(?:abstract/)?(?:document|metadata)/(\d+)  ieee:$1  ieeexplore.ieee.org/abstract/document/9363924/  ieee:9363924
  ieeexplore.ieee.org  ^/(?:stamp|stampPDF|xpl|ielx?\d).*[?&]arnumber=0*(\d+)  ieee:$1  ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9363924  ieee:9363924
  sciencedirect.com,elsevier.com,pdf.sciencedirectassets.com  /(?:pii|article)/(s\d{4}[\dx]{12,13})  pii:%1  sciencedirect.com/science/article/abs/pii/S0004370223001234?via%3Dihub  pii:s0004370223001234
  thelancet.com,cell.com  (?:/|pii|=)s(\d{4})-([\dx]{4})\((\d\d)\)(\d{5})-([\dx])  pii:s$1%2$3$4%5  thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext  pii:s0140673620301835
  jamanetwork.com  ^/journals/([\w-]+)/(?:full)?article(?:-abstract|pdf)?/(\d+)  jama:%1/$2  jamanetwork.com/journals/jama/fullarticle/2799999?resultClick=1  jama:jama/2799999
  openaccess.thecvf.com  /([^/]+?_(?:19|20)\d\d_paper|[^/]+?_paper)(?:\.html|\.pdf)  cvf:%1  openaccess.thecvf.com/content/CVPR2023/papers/Doe_A_Method_CVPR_2023_paper.pdf  cvf:doe_a_method_cvpr_2023_paper
  proceedings.mlr.press  ^/(v\d+)/([a-z\d-]+)(?:\.html|\.pdf|/)  pmlr:%1/%2  proceedings.mlr.press/v139/radford21a/radford21a.pdf  pmlr:v139/radford21a
  proceedings.neurips.cc,papers.nips.cc,papers.neurips.cc  ([\da-f]{32})  neurips:%1  papers.nips.cc/paper_files/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Paper.pdf  neurips:1457c0d6bfcb4967418bfb8ac142f64a
  proceedings.neurips.cc,papers.nips.cc,papers.neurips.cc  ^/paper/(\d{2,5})-  nips:$1  papers.nips.cc/paper/7181-attention-is-all-you-need.pdf  nips:7181
  jmlr.org  ^/papers/v(?:olume)?(\d+)/([\w-]+)(?:\.html|\.pdf|/|$)  jmlr:$1/%2  jmlr.org/papers/volume21/20-074/20-074.pdf  jmlr:21/20-074
  academic.oup.com  ^/([\w-]+)/(?:advance-)?article(?:-abstract|-pdf)?/(?!doi/)[^?#]*?(\d{6,})(?:/[^?#]*)?(?:[?#]|$)  oup:%1/$2  academic.oup.com/bib/article/23/6/bbac409/6713511?login=false  oup:bib/6713511
  mdpi.com  ^/(\d{4}-\d{3}[\dx]/\d+/\d+/\d+)  mdpi:%1  mdpi.com/2076-3417/13/1/101/htm  mdpi:2076-3417/13/1/101
  ojs.aaai.org,aaai.org  /article/(?:view|download)/(\d+)  aaai:$1  ojs.aaai.org/index.php/AAAI/article/download/28250/28500  aaai:28250
  jstor.org  ^/stable/(?:pdf/)?(\d{5,})  jstor:$1  jstor.org/stable/pdf/2346178.pdf?refreqid=x  jstor:2346178
  hal.science,archives-ouvertes.fr,ccsd.cnrs.fr  /((?:hal|tel|inria|halshs|inserm)-\d{8})  hal:%1  inria.hal.science/hal-01234567v2/document  hal:hal-01234567
  clinicaltrials.gov  (nct\d{8})  nct:%1  clinicaltrials.gov/study/NCT01234567?tab=results  nct:nct01234567
  dl.acm.org  ^/citation\.cfm\?(?:.*&)?id=(?:\d+\.)?(\d{5,})  acm:$1  dl.acm.org/citation.cfm?id=3442188.3445922  acm:3445922
  eprint.iacr.org  ^/(\d{4}/\d{3,4})  iacr:$1  eprint.iacr.org/2023/123.pdf  iacr:2023/123
  researchgate.net  ^/publication/(\d+)  researchgate:$1  researchgate.net/publication/369689876_BloombergGPT?_tp=x  researchgate:369689876
  paperswithcode.com  ^/paper/([\w-]+)  pwc:%1  paperswithcode.com/paper/attention-is-all-you-need#code  pwc:attention-is-all-you-need
  usenix.org  ^/conference/([\w-]+)/(?:technical-sessions/)?presentation/([\w-]+)  usenix:%1/%2  usenix.org/conference/usenixsecurity21/presentation/carlini-extracting  usenix:usenixsecurity21/carlini-extracting
  usenix.org  ^/system/files/(?:conference/[\w-]+/)?([\w-]+?)(?:_\d)?\.pdf  usenix:file/%1  usenix.org/system/files/sec21-carlini-extracting.pdf  usenix:file/sec21-carlini-extracting
`;
