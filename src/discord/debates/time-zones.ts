/** Current names that the runtime lists under an older one; it accepts both. */
const NEWER = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Cordoba',
  'America/Indiana/Indianapolis',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
];

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...NEWER])];

/**
 * Time zones whose name or city starts with what was typed, then those that contain it elsewhere:
 * "york" finds America/New_York, and "is" Istanbul before Paris. All zones if nothing was typed.
 */
export function zonesLike(typed: string): string[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const found = ZONES.filter((zone) => zone.toLowerCase().includes(wanted));
  const begins = (zone: string) =>
    [zone, zone.slice(zone.lastIndexOf('/') + 1)].some((name) =>
      name.toLowerCase().startsWith(wanted),
    );
  return found.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
