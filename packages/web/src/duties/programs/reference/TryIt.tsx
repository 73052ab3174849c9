import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { programsTexts } from "../texts.ts";
import type { Operation } from "./openApi.ts";
import classes from "./Reference.module.css";

const MOST_SHOWN = 20_000;

/** Sends a request that only reads, as whoever is signed in, and shows the answer. */
export function TryIt({ operation: { path, parameters } }: { operation: Operation }) {
  const t = useTexts(programsTexts);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const asked = parameters.filter((parameter) => parameter.in !== "header");
  const send = useMutation({
    mutationFn: async () => {
      const answer = await fetch(addressOf(path, asked, values), { headers: { accept: "application/json" } });
      return { status: answer.status, text: readable(await answer.text()) };
    },
  });
  return (
    <form
      className={classes["try"]}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <h3>{t("try")}</h3>
      <p className={classes["note"]}>{t("tryText")}</p>
      <div className={classes["inputs"]}>
        {asked.map(({ name, required, schema }) => (
          <TextInput
            key={name}
            label={name}
            size="xs"
            required={required}
            placeholder={schema.default === undefined ? "" : String(schema.default)}
            value={values[name] ?? ""}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Button type="submit" size="xs" loading={send.isPending}>
        {t("send")}
      </Button>
      <ProblemNotice error={send.error} />
      {send.data && (
        <div role="status">
          <p>{t("answered", { status: send.data.status })}</p>
          <pre className={classes["code"]} tabIndex={0} aria-label={t("answered", { status: send.data.status })}>
            {send.data.text.slice(0, MOST_SHOWN)}
            {send.data.text.length > MOST_SHOWN && `\n${t("cut", { count: send.data.text.length - MOST_SHOWN })}`}
          </pre>
        </div>
      )}
    </form>
  );
}

function addressOf(
  path: string,
  parameters: Operation["parameters"],
  values: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams();
  for (const { name, ...parameter } of parameters)
    if (parameter.in === "query" && (values[name] ?? "") !== "") query.set(name, values[name] ?? "");
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  return query.size === 0 ? address : `${address}?${query.toString()}`;
}

/** JSON with its lines broken; anything else as it came. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
