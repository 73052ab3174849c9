import { useTexts } from "../../../platform/texts/useTexts.ts";
import { programsTexts } from "../texts.ts";
import type { SchemaRow } from "./openApi.ts";
import classes from "./Reference.module.css";

/** Fields with their kinds. */
export function SchemaTable({ title, rows }: { title: string; rows: readonly SchemaRow[] }) {
  const t = useTexts(programsTexts);
  return (
    <>
      <h3>{title}</h3>
      {rows.length > 0 && (
        <div className={classes["scroll"]} tabIndex={0} role="region" aria-label={title}>
          <table className={classes["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("column.name")}</th>
                <th scope="col">{t("column.type")}</th>
                <th scope="col">{t("column.what")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, type, required, description }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                    {required && <small>{t("required")}</small>}
                  </th>
                  <td>{type}</td>
                  <td>{description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
