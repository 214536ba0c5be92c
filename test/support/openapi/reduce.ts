// Regenerates the reduced copy of Discord's OpenAPI description; run by hand:
//   git clone https://github.com/discord/discord-api-spec
//   node test/support/openapi/reduce.ts discord-api-spec/specs/openapi.json <commit> \
//     > test/support/openapi/discord-openapi.reduced.json
// and the same with "answers" behind the commit, into discord-openapi.answers.json.
// LICENSE.discord-api-spec beside it is that repository's own.
import { readFileSync } from 'node:fs';
import { fieldsOf } from './json.ts';
import { reduceDescription } from './reduce-description.ts';
import { answeredRoutes, routes } from './routes.ts';

const [path, commit, answers] = process.argv.slice(2);
if (path === undefined || commit === undefined) {
  process.stderr.write('usage: reduce.ts <specs/openapi.json> <its commit>\n');
  process.exit(1);
}
const document = fieldsOf(JSON.parse(readFileSync(path, 'utf8')));
const source = `https://github.com/discord/discord-api-spec, specs/openapi.json at ${commit}`;
const part = answers === 'answers' ? answers : 'request bodies';
const kept = [...routes, ...(part === 'answers' ? answeredRoutes : [])];
process.stdout.write(
  `${JSON.stringify(reduceDescription(document, kept, source, part), null, 1)}\n`,
);
