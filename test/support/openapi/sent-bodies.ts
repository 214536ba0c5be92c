import { describedFaults } from './description.ts';

/** A request as it went to a pretend Discord; a multipart one with its `payload_json` as body. */
export interface SentBody {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const faults: string[] = [];

/** Checks a request against Discord's description and keeps what is wrong with it. */
export function checkBody({ method, path, body }: SentBody): void {
  for (const fault of describedFaults(method, path, body)) {
    faults.push(`${method} ${path}: ${fault}\n  in ${JSON.stringify(body)?.slice(0, 400)}`);
  }
}

/** The faults found since the last call. */
export function takeBodyFaults(): string[] {
  return faults.splice(0);
}
