import { recordCalled, recordName } from "@gantry/records";
import { useId, useState } from "react";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { programsTexts } from "../texts.ts";
import type { OpenApi, Operation, OperationGroup } from "./openApi.ts";
import { OperationDetails } from "./OperationDetails.tsx";
import classes from "./Reference.module.css";

/** The operations of one record type or subject; each opens in its place. */
export function OperationGroupSection({ document, group }: { document: OpenApi; group: OperationGroup }) {
  const t = useTexts(programsTexts);
  const language = useTextLanguage();
  const id = useId();
  const declaration = recordCalled(group.tag);
  return (
    <section className={classes["group"]} aria-labelledby={id}>
      <h2 id={id} className={classes["groupTitle"]}>
        {declaration ? recordName(declaration, language, "many") : group.tag}
        <small>{t("operations", { count: group.operations.length })}</small>
      </h2>
      {group.operations.map((operation) => (
        <OperationLine key={operation.operationId} document={document} operation={operation} />
      ))}
    </section>
  );
}

/** Details are drawn when they are opened first: hundreds of tables would make the page slow. */
function OperationLine({ document, operation }: { document: OpenApi; operation: Operation }) {
  const [opened, setOpened] = useState(false);
  const { method, path, summary, operationId } = operation;
  return (
    <details
      id={operationId}
      className={classes["operation"]}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary className={classes["summary"]}>
        <span className={classes["method"]} data-method={method}>
          {method}
        </span>
        <code className={classes["path"]}>{path}</code>
        <span className={classes["what"]}>{summary}</span>
      </summary>
      {opened && <OperationDetails document={document} operation={operation} />}
    </details>
  );
}
