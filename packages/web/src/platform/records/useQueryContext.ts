import { textFromInstant, type Language, type QueryContext } from "@gantry/records";
import { projectNow } from "../format/projectNow.ts";
import { useSession } from "../session/session.ts";
import { useTextLanguage } from "../texts/useTextLanguage.ts";

/** What the words of a query mean for whoever is signed in: today there, `me`, a day of work. */
export function useQueryContext(): QueryContext & { language: Language } {
  const { user, organisation, permissions } = useSession();
  const language = useTextLanguage();
  const timeZone = user.timeZone ?? organisation.timeZone;
  return {
    language,
    today: textFromInstant(projectNow(timeZone)).slice(0, 10),
    timeZone,
    userId: user.id,
    personId: user.personId ?? null,
    isReadable: ({ fields }, name) => {
      const permission = fields[name]?.readPermission ?? null;
      return permission === null || permissions.includes(permission);
    },
  };
}
