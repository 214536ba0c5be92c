// Writes the reduced copy of Discord's OpenAPI description anew, by hand:
//   git clone https://github.com/discord/discord-api-spec
//   node test/support/openapi/reduce.ts discord-api-spec/specs/openapi.json <commit> \
//     > test/support/openapi/discord-openapi.reduced.json
// LICENSE.discord-api-spec beside it is that repository's own.
import { readFileSync } from 'node:fs';
import { fieldsOf } from './json.ts';
import { reduceDescription } from './reduce-description.ts';
import { routes } from './routes.ts';

const [path, commit] = process.argv.slice(2);
if (path === undefined || commit === undefined) {
  process.stderr.write('usage: reduce.ts <specs/openapi.json> <its commit>\n');
  process.exit(1);
}
const document = fieldsOf(JSON.parse(readFileSync(path, 'utf8')));
const source = `https://github.com/discord/discord-api-spec, specs/openapi.json at ${commit}`;
process.stdout.write(`${JSON.stringify(reduceDescription(document, routes, source), null, 1)}\n`);
