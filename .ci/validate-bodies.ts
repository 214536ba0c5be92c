// Checks each request body that the tests recorded (CRUX_RECORD_BODIES, one line of JSON each)
// against Discord's OpenAPI description. Leaves with 1 on a fault, and when nothing was recorded.
import { readFileSync } from 'node:fs';
import { createBodyValidator } from '../test/support/openapi/body-validator.ts';
import { descriptionPath } from '../test/support/openapi/description.ts';
import { fieldsOf, wordOf } from '../test/support/openapi/json.ts';
import { routeName } from '../test/support/openapi/route-name.ts';

const mostShown = 50;

interface Fault {
  route: string;
  fault: string;
  body: unknown;
}

function validateAll(description: string, lines: readonly string[]) {
  const validate = createBodyValidator(description);
  const nameOf = routeName(description);
  const routes = new Set<string>();
  const faults: Fault[] = [];
  for (const line of lines) {
    const { method, path, body } = fieldsOf(JSON.parse(line));
    const route = nameOf(wordOf(method), wordOf(path));
    routes.add(route);
    const found = validate(wordOf(method), wordOf(path), body);
    for (const fault of found) faults.push({ route, fault, body });
  }
  return { routes, faults };
}

function run(file: string | undefined, description: string | undefined): number {
  if (!file || !description) {
    process.stderr.write('needs CRUX_RECORD_BODIES and the description of DISCORD_OPENAPI\n');
    return 1;
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const { routes, faults } = validateAll(description, lines);
  for (const { route, fault, body } of faults.slice(0, mostShown)) {
    process.stdout.write(`${route}: ${fault}\n  in ${JSON.stringify(body).slice(0, 400)}\n`);
  }
  const counts = `${lines.length} bodies of ${routes.size} routes validated`;
  process.stdout.write(`${counts}, ${faults.length} faults\n`);
  return faults.length === 0 && lines.length > 0 ? 0 : 1;
}

process.exitCode = run(process.env.CRUX_RECORD_BODIES, descriptionPath());
