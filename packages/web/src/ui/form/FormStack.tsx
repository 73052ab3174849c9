import type { FormEvent, ReactNode } from "react";
import classes from "./FormStack.module.css";

/** A form as a column of fields. Enter submits; checking is ours, so that messages are too. */
export function FormStack({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate className={classes["stack"]}>
      {children}
    </form>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes["row"]}>{children}</div>;
}
