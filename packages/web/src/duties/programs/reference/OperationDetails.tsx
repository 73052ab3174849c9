import { useTexts } from "../../../platform/texts/useTexts.ts";
import { programsTexts } from "../texts.ts";
import { curlOf, schemaRows, typeText, type OpenApi, type Operation } from "./openApi.ts";
import classes from "./Reference.module.css";
import { SchemaTable } from "./SchemaTable.tsx";
import { TryIt } from "./TryIt.tsx";

/** Who may, what goes in, what comes back, an example, and for what only reads a way to try it. */
export function OperationDetails({ document, operation }: { document: OpenApi; operation: Operation }) {
  const t = useTexts(programsTexts);
  const { parameters, requestBody, method } = operation;
  const body = requestBody?.content?.["application/json"]?.schema;
  return (
    <div className={classes["details"]}>
      <p className={classes["access"]}>{useAccessText(operation)}</p>
      {parameters.length > 0 && (
        <SchemaTable
          title={t("parameters")}
          rows={parameters.map(({ name, required, description = "", schema, ...parameter }) => ({
            name,
            type: `${typeText(schema)} (${parameter.in})`,
            required,
            description: description || (schema.description ?? ""),
          }))}
        />
      )}
      {body && <SchemaTable title={`${t("body")}: ${typeText(body)}`} rows={schemaRows(document, body)} />}
      <Answers document={document} operation={operation} />
      <h3>{t("example")}</h3>
      <pre className={classes["code"]} tabIndex={0} aria-label={t("example")}>
        {curlOf(document, operation, location.origin)}
      </pre>
      {method === "GET" && <TryIt operation={operation} />}
    </div>
  );
}

function Answers({ document, operation: { responses } }: { document: OpenApi; operation: Operation }) {
  const t = useTexts(programsTexts);
  const status = Object.keys(responses)[0] ?? "";
  const answer = responses[status];
  const schema = answer?.content?.["application/json"]?.schema;
  // What a page of a list holds.
  const listed = schema?.properties?.["items"]?.items;
  return (
    <>
      {schema ? (
        <>
          <SchemaTable title={`${t("answer", { status })}: ${typeText(schema)}`} rows={schemaRows(document, schema)} />
          {listed && <SchemaTable title={typeText(listed)} rows={schemaRows(document, listed)} />}
        </>
      ) : (
        <p>{status === "204" ? t("noContent") : t("file")}</p>
      )}
      <p className={classes["note"]}>{t("problem")}</p>
    </>
  );
}

function useAccessText({ security, "x-permission": permission }: Operation): string {
  const t = useTexts(programsTexts);
  if (permission) return t("needs", { permission });
  if (security.length === 0) return t("anybody");
  return t(security.some((each) => "token" in each) ? "signedIn" : "sessionOnly");
}
