import { wordOf } from '../../openapi/json.ts';
import { componentType, placedComponents } from '../components.ts';
import { lengthOf } from '../limits.ts';
import { checkComponent, type Tell } from './component.ts';
import { unknownComponentFields } from './component-fields.ts';

/** A list of faults and the function that adds to it. */
export function faultList(): { faults: string[]; tell: Tell } {
  const faults: string[] = [];
  const tell: Tell = (isFault, at, says) => {
    if (isFault) faults.push(`${at}: ${says}`);
  };
  return { faults, tell };
}

/** What is wrong with the components of a message or a modal, each alone and all together. */
export function treeFaults(components: unknown, at = 'components'): string[] {
  const { faults, tell } = faultList();
  const seen = { custom_id: new Set<unknown>(), id: new Set<unknown>() };
  let count = 0;
  let length = 0;
  for (const { at: place, field } of placedComponents(components, at)) {
    count += 1;
    length += field.type === componentType.text ? lengthOf(wordOf(field.content)) : 0;
    faults.push(...unknownComponentFields(field, place));
    checkComponent(field, place, tell);
    for (const name of ['custom_id', 'id'] as const) {
      const value = field[name];
      if (value === undefined || (name === 'id' && !value)) continue;
      tell(seen[name].has(value), `${place}.${name}`, `${value} stands twice`);
      seen[name].add(value);
    }
  }
  tell(count > 40, at, `${count} components, nested ones counted; 40 are allowed`);
  tell(length > 4000, at, `${length} characters of text; 4,000 are allowed`);
  return faults;
}
