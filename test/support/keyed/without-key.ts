/** A statement that reads across debates. */
export type WithoutKey = {
  readonly what: string;
  readonly is: RegExp;
  /** Why it has to. */
  readonly why: string;
};

/** All of them. Decision 0054 says what each one reads; document new ones there. */
export const withoutKey: readonly WithoutKey[] = [
  {
    what: 'posts that are due',
    is: /^\s*UPDATE "Post" AS p SET "hold" = p\."hold" \+ 1.*FOR UPDATE SKIP LOCKED/s,
    why: 'any process posts for all debates, in the order in which posts fell due',
  },
  {
    what: 'when the next post is due',
    is: /^\s*SELECT ceil\(extract\(epoch FROM least\(\s+\(SELECT min\("dueAt"\) FROM "Post"/,
    why: 'the same process sleeps until then',
  },
  {
    what: 'items that wait for a model',
    is: /PARTITION BY d\."guildId" ORDER BY e\."filedAt".*FROM "Grading" g/s,
    why: 'servers take turns at the one model that all share',
  },
  {
    what: 'open debates, and those of them whose summary or sources are due',
    is: /FROM ("public"\."Debate" WHERE \(?"public"\."Debate"\."state" <>|"Debate" d JOIN "Guild" g)/,
    why: 'the tick of each minute asks which of all debates have something to do',
  },
  {
    what: 'the debates of a server',
    is: /FROM "(public"\."Debate" WHERE "public"\."Debate"\.|Debate" WHERE )"guildId" = \$1/,
    why: 'a command comes from a server, and a server that was left is removed as a whole',
  },
  {
    what: 'the debates in which somebody has done something',
    is: /^\s*SELECT d\."id" AS "debateId" FROM "Debate" d, LATERAL \(\s+SELECT 1 FROM "Member"/,
    why: 'somebody erases all that is theirs, in every server, by two code names',
  },
  {
    what: 'drafts and freezes that are over',
    is: /^DELETE FROM "public"\."(Draft|Freeze)" WHERE "public"\."\1"\."(expiresAt|until)" <= \$1$/,
    why: 'clearing out asks for a time, in all debates',
  },
  {
    what: 'all debates, to count their votes anew',
    is: /^SELECT "public"\."Poll"\."debateId" FROM "public"\."Poll" WHERE 1=1/,
    why: 'npm run recount goes through every debate',
  },
  {
    what: 'debates whose ended periods do not lie in order yet',
    is: /FROM "Poll" p JOIN "Debate" d ON d\."id" = p\."debateId"\s+WHERE p\."ordered" </,
    why: 'the tick of each minute takes up what no process has ended',
  },
];
