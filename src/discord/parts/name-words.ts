import { memberName } from '#debate/core/rules/member-name.ts';
import { excerpt } from './escape.ts';

/** A member's name in at most `most` characters; names stored long ago are cleaned here. */
export function nameWords(name: string, most: number): string {
  return excerpt(memberName(name), most);
}
