/**
 * The custom_ids of a message's components at any depth, in screen order. Only fields of that name
 * are read: members' words in texts and labels of the same message may look like one.
 */
export function customIdsIn(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(customIdsIn);
  if (typeof components !== 'object' || components === null) return [];
  const own =
    'custom_id' in components && typeof components.custom_id === 'string'
      ? [components.custom_id]
      : [];
  const inside = 'components' in components ? customIdsIn(components.components) : [];
  const beside = 'accessory' in components ? customIdsIn(components.accessory) : [];
  return [...own, ...inside, ...beside];
}
