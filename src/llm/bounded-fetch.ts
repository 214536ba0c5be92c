/** Far more than any answer needs; a list of hundreds of models has nearly a megabyte. */
const MOST_BYTES = 2_500_000;
/** The first words of a refusal say what is wrong. */
const REFUSAL_CHARACTERS = 2_000;

/**
 * `fetch` that reads no more of a body than this, because a server may never stop sending. A
 * refusal's body becomes the message of one error: servers write it in a dozen forms, and the
 * library reads only one.
 */
export async function boundedFetch(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) controller.error(new Error('the answer is too long to be one'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers, ok } = response;
  const bounded = new Response(response.body.pipeThrough(limit), { status, statusText, headers });
  return ok ? bounded : refusalOf(bounded);
}

async function refusalOf(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  const message = (await response.text()).slice(0, REFUSAL_CHARACTERS);
  const plain = new Headers(headers);
  for (const name of ['content-encoding', 'content-length']) plain.delete(name);
  plain.set('content-type', 'application/json');
  const body = JSON.stringify({ error: { message } });
  return new Response(body, { status, statusText, headers: plain });
}
