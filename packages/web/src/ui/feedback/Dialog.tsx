import { Button, Group, Modal } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import { ProblemNotice } from "../states/ProblemNotice.tsx";
import classes from "./Dialog.module.css";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The button that does it, and what it does. Left out: the dialog only shows something. */
  confirm?: { label: string; run: () => void; danger?: boolean; busy?: boolean; disabled?: boolean };
  /** Why the last try failed; shown above the buttons. What was typed stays. */
  error?: unknown;
  size?: "sm" | "md" | "lg" | "xl";
}

/** A question or a form over the page. Enter confirms, Escape closes, focus returns to where it was. */
export function Dialog({ opened, onClose, title, children, confirm, error, size = "md" }: DialogProps) {
  const t = useTexts(uiTexts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm?.busy && !confirm?.disabled) confirm?.run();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("close") }}>
      <form ref={beginWithFirstField} onSubmit={submit} noValidate className={classes["form"]}>
        {children}
        <ProblemNotice error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {confirm ? t("cancel") : t("close")}
          </Button>
          {confirm && (
            <Button
              type="submit"
              {...(confirm.danger ? { color: "red" } : {})}
              loading={confirm.busy ?? false}
              disabled={confirm.disabled ?? false}
            >
              {confirm.label}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  );
}

/** Who opens a form wants to fill it in: the first field has the focus, unless another is meant to. */
function beginWithFirstField(form: HTMLFormElement | null): void {
  if (!form || form.querySelector("[data-autofocus]")) return;
  form.querySelector("input:not([type=hidden], [type=file], :disabled), textarea")?.setAttribute("data-autofocus", "");
}
