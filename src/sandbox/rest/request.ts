/** A file that came with a multipart body. */
export interface Upload {
  /** The n in `files[n]`. */
  index: number;
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A request as the routes see it. */
export interface RestRequest {
  method: string;
  /** The values of the path's named parts, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** Parsed JSON; undefined without a body. */
  body: unknown;
  uploads: Upload[];
}

export interface RestAnswer {
  status: number;
  /** Besides those of the body. */
  headers?: Record<string, string>;
  /** Sent as JSON; undefined for 204. */
  body?: unknown;
}

type Reply = (request: RestRequest) => RestAnswer;

export interface Route {
  method: string;
  /** A segment that begins with a colon matches anything and names it. */
  path: string;
  /** False where the path itself carries the token of an interaction. */
  auth?: false;
  reply: Reply;
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

export const noContent: RestAnswer = { status: 204 };
