/** Where an address of a project's page names the project. */
export const projectAddress = /^\/projects\/([^/?#]+)(?=[/?#]|$)/;

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;
const KEY = /^[A-Z0-9_-]+$/;

/** The key by which an address names its project; null where it names none, or by its id. */
export function projectKeyIn(href: string): string | null {
  const named = projectAddress.exec(href)?.[1]?.toUpperCase();
  return named !== undefined && !ID.test(named) && KEY.test(named) ? named : null;
}
