import { fieldLabel, recordNamed, type Notification } from "@gantry/records";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { notificationTexts } from "../texts.ts";

const MOST_FIELDS = 6;

/** A notification in a sentence, and what changed. */
export function useNotificationWords({ reasons, by, fields, row, changes, load, due }: Notification): {
  headline: string;
  detail: string;
} {
  const t = useTexts(notificationTexts);
  const language = useTextLanguage();
  const format = useFormat();
  const session = useSession();
  const [reason = "changed"] = reasons;
  const declaration = recordNamed(row.record);
  const labels = fields.slice(0, MOST_FIELDS).map((name) => fieldLabel(declaration, name, language));
  const isDue = reason === "due" || reason === "overdue" || reason === "escalated";
  const parts = [
    labels.length === 0 ? "" : t(isDue ? "dueFields" : "fields", { fields: labels.join(", ") }),
    changes > 1 ? t("changes", { count: changes }) : "",
  ].filter(Boolean);
  if (load) {
    const isOwn = session.user.personId === row.id;
    const week = { week: format.date(load.week), percent: format.percent(load.percent / 100) };
    const works = load.works.map(({ title }) => title).join(", ");
    return {
      headline: t(isOwn ? "told.overloadedYou" : "told.overloadedOther", week),
      detail: works === "" ? "" : t("loadWorks", { works }),
    };
  }
  // A project's name stands for a kind of records in it where the project itself is not the reader's to see.
  const isKind = reason === "shared" && row.record === "project" && !session.shares.some(({ id }) => id === row.id);
  return {
    headline: t(isKind ? "told.sharedKind" : `told.${reason}`, {
      who: by?.name ?? t("somebody"),
      day: format.date(due, "dayOfWeek"),
    }),
    detail: parts.join(" · "),
  };
}
