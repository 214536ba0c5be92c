import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SandboxContext } from '../context.ts';

/** Serves `/attachments/CHANNEL/ID/NAME`; false for any other path. */
export function serveAttachment(
  context: Pick<SandboxContext, 'world' | 'filesFolder'>,
  path: string,
  response: ServerResponse,
): boolean {
  const id = /^\/attachments\/\d+\/(\d+)\/[^/]+$/.exec(path)?.[1];
  const file = id === undefined ? undefined : context.world.files.get(id);
  if (file === undefined) return false;
  const stream = createReadStream(join(context.filesFolder, file.id));
  stream.on('error', () => {
    if (!response.headersSent) response.writeHead(404);
    response.end();
  });
  stream.once('open', () => {
    // Only pictures are shown inline; everything else is a download.
    const shown = /^image\/(png|jpeg|gif|webp)$/.test(file.contentType);
    response.writeHead(200, {
      'content-type': shown ? file.contentType : 'application/octet-stream',
      'content-disposition': shown ? 'inline' : `attachment; filename="${file.name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    stream.pipe(response);
  });
  return true;
}
