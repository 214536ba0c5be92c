import type { ServerResponse } from 'node:http';

/** Answers with JSON; attachment addresses at `origin` become paths of the page's own server. */
export function sendJson(
  response: ServerResponse,
  { status = 200, body, origin }: { status?: number; body: unknown; origin: string },
): void {
  // The page is served from another port, and its CSP allows pictures only from that port.
  const text = JSON.stringify(body).replaceAll(`"${origin}/attachments/`, '"/attachments/');
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(text);
}
