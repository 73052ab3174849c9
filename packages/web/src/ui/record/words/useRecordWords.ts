import {
  choiceLabel,
  fieldLabel,
  recordName,
  recordNamed,
  type RecordDeclaration,
  weekdayOfStart,
} from "@gantry/records";
import { useMemo } from "react";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { recordTexts } from "../texts.ts";
import { findRow } from "./findRow.ts";
import { namedChoices, namedLabel, type NamedChoice } from "./namedText.ts";
import { readValue, type ReadContext, type ReadValue } from "./readValue.ts";
import { showValue } from "./showValue.ts";

type AnyValues = Readonly<Record<string, unknown>>;

/** A record type in the reader's words. */
export interface RecordWords {
  /** "Risk", "Risks" */
  one: string;
  many: string;
  label: (name: string) => string;
  show: (name: string, value: unknown, row?: AnyValues) => string;
  read: (name: string, text: string, row?: AnyValues) => Promise<ReadValue>;
  /** What may stand in a field; `row` says what it depends on, where it does. */
  choices: (name: string, row?: AnyValues) => { value: string; label: string }[];
  currency: (row?: AnyValues) => string;
}

/** Labels, values and choices of a record type, said and read in the reader's language. */
export function useRecordWords(declaration: RecordDeclaration, projectId: string | null = null): RecordWords {
  const t = useTexts(recordTexts);
  const language = useTextLanguage();
  const format = useFormat();
  const nameOf = useRowNames();
  const { organisation, user } = useSession();
  const { currency, weekStart } = organisation;
  const timeZone = user.timeZone ?? organisation.timeZone;
  return useMemo(() => {
    const currencyOf = (row?: AnyValues) => (typeof row?.["currency"] === "string" ? row["currency"] : currency);
    const context = (row?: AnyValues): ReadContext => ({
      language,
      format,
      nameOf,
      currency: currencyOf(row),
      yes: t("yes"),
      no: t("no"),
      today: Math.floor(projectNow(timeZone) / 1440),
      weekStart: weekdayOfStart[weekStart],
      messages: {
        required: t("read.required"),
        number: (text) => t("read.number", { text }),
        choice: (text, choices) => t("read.choice", { text, choices }),
      },
      async find(record, text) {
        const { ids } = await findRow(record, text, projectId);
        const [id] = ids;
        if (id !== undefined && ids.length === 1) return { ok: true, id };
        const what = recordName(recordNamed(record), language);
        return { ok: false, message: t(ids.length === 0 ? "read.unknown" : "read.ambiguous", { text, what }) };
      },
    });
    const shown = context();
    return {
      one: recordName(declaration, language, "one"),
      many: recordName(declaration, language, "many"),
      label: (name) => fieldLabel(declaration, name, language),
      show(name, value, row) {
        const field = declaration.fields[name];
        if (!field) return typeof value === "string" ? format.moment(value) : String(value ?? "");
        if (field.names && typeof value === "string" && value !== "")
          return namedLabel(field.names, value, row ?? {}, language);
        return showValue(field, value, { ...shown, currency: currencyOf(row) });
      },
      async read(name, text, row) {
        const field = declaration.fields[name];
        if (!field) return { ok: false, message: "" };
        if (field.names && text.trim() !== "") {
          const offered = namedChoices(field.names, row ?? {}, language);
          return (
            readNamed(offered, text) ?? {
              ok: false,
              message: t("read.choice", { text, choices: offered.map(({ label }) => label).join(", ") }),
            }
          );
        }
        return readValue(name, field, text, context(row));
      },
      choices(name, row) {
        const field = declaration.fields[name];
        if (field?.names) return namedChoices(field.names, row ?? {}, language);
        return (field?.choices ?? []).map((value) => ({
          value,
          label: field ? choiceLabel(field, value, language) : value,
        }));
      },
      currency: currencyOf,
    };
  }, [declaration, projectId, language, format, nameOf, t, currency, weekStart, timeZone]);
}

/** A typed name, as it is called or as queries write it; null for none that is offered. */
function readNamed(choices: readonly NamedChoice[], typed: string): ReadValue | null {
  const text = typed.trim().toLowerCase();
  const found = choices.find(({ value, label }) => value.toLowerCase() === text || label.toLowerCase() === text);
  return found ? { ok: true, value: found.value } : null;
}
