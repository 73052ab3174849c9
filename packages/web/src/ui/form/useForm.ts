import { useEffect, useState } from "react";
import { formDraft, type Beginning } from "./formDraft.ts";
import { issuesOf } from "./issuesOf.ts";

interface FormOptions<T> extends Beginning<T> {
  /** Keeps what is typed through a reload, under this name and what the form was opened with, until the form is done. */
  keepAs?: string;
  /** Fields never kept: secrets. */
  secret?: readonly (keyof T)[];
  /** The last refusal; its issues are shown at their fields. */
  error?: unknown;
}

export interface Form<T> {
  values: T;
  set<K extends keyof T>(name: K, value: T[K]): void;
  /** Props of a text input. */
  text(name: keyof T & string): {
    value: string;
    onChange: (event: { currentTarget: { value: string } }) => void;
    error: string | undefined;
  };
  /** What is wrong with a field. */
  issue(name: keyof T & string): string | undefined;
  /** Marks a field as wrong before it is sent. */
  refuse(name: keyof T & string, message: string): void;
  reset(values?: T): void;
}

/** The state of a form: values by field name, what is wrong with them, and a draft that survives a reload. */
export function useForm<T extends object>({ initial, given, keepAs, secret, error }: FormOptions<T>): Form<T> {
  const draft = formDraft<T>(keepAs, { initial, given });
  const [values, setValues] = useState<T>(draft.begun);
  const [issues, setIssues] = useState<Record<string, string>>({});
  useEffect(() => setIssues(issuesOf(error)), [error]);
  useEffect(() => {
    draft.keep(values, secret);
    // oxlint-disable-next-line react/exhaustive-deps -- the others are literals of the caller
  }, [keepAs, values]);

  const set: Form<T>["set"] = (name, value) => {
    setValues((now) => ({ ...now, [name]: value }));
    setIssues(({ [name as string]: _, ...others }) => others);
  };
  return {
    values,
    set,
    text: (name) => ({
      value: String(values[name] ?? ""),
      onChange: (event) => set(name, event.currentTarget.value as T[typeof name]),
      error: issues[name],
    }),
    issue: (name) => issues[name],
    refuse: (name, message) => setIssues((now) => ({ ...now, [name]: message })),
    reset(next = { ...initial, ...given }) {
      draft.forget();
      setValues(next);
      setIssues({});
    },
  };
}
