import { ApiProblem } from "@gantry/records";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { CircleAlert, CircleCheck } from "lucide-react";
import { wordedMessage } from "../../platform/messages/wordedMessage.ts";
import { translate } from "../../platform/texts/defineTexts.ts";
import { uiTexts } from "../texts.ts";
import { approvalSentence, offerApproval, wantedApproval } from "./approvalAsked.ts";
import classes from "./toasts.module.css";

interface ToastOptions {
  /** What it is about: what is told of the same takes its place. Left out: only the same words do. */
  about?: string;
  /** Offers "Undo" while the toast is shown. */
  onUndo?: () => void;
  action?: { label: string; run: () => void } | undefined;
}

/** The toast that says so just now: what is told of the same again takes its place instead of standing below it. */
const saying = new Map<string, string>();
let told = 0;

function inPlaceOf(about: string): string {
  const before = saying.get(about);
  if (before !== undefined) notifications.hide(before);
  const id = `toast-${++told}`;
  saying.set(about, id);
  return id;
}

/** Says that something was done, and offers to undo it. */
export function showDone(message: string, { onUndo, action, about = message }: ToastOptions = {}): void {
  const id = inPlaceOf(about);
  const offered = onUndo ? { label: translate(uiTexts, "undo"), run: onUndo } : action;
  notifications.show({
    id,
    color: "green",
    icon: <CircleCheck size={18} />,
    autoClose: offered ? 10_000 : 4000,
    closeButtonProps: { "aria-label": translate(uiTexts, "close") },
    message: <ToastLine id={id} message={message} action={offered} />,
  });
}

/** Says in the page's own words why something was not done. */
export function showRefusal(message: string, action?: ToastOptions["action"]): void {
  const id = inPlaceOf(message);
  notifications.show({
    id,
    color: "yellow",
    icon: <CircleAlert size={18} />,
    autoClose: 10_000,
    closeButtonProps: { "aria-label": translate(uiTexts, "close") },
    message: <ToastLine id={id} message={message} action={action} />,
  });
}

/** What is said, and the one thing that can be done about it. */
function ToastLine({ id, message, action }: { id: string; message: string; action: ToastOptions["action"] }) {
  return (
    <span className={classes["line"]}>
      <span>{message}</span>
      {action && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
    </span>
  );
}

/** Says that something was refused or failed, where there is no better place near its cause. */
export function showProblem(error: unknown): void {
  const problem = error instanceof ApiProblem ? error.problem : null;
  const wanted = wantedApproval(error);
  if (wanted)
    return showRefusal(
      approvalSentence(wanted),
      wanted.pending ? undefined : { label: translate(uiTexts, "approval.ask"), run: () => void offerApproval(error) },
    );
  const message = problem
    ? [problem.detail, problem.hint ?? ""].map(wordedMessage).filter(Boolean).join(" ")
    : translate(uiTexts, "failed.unknown");
  notifications.show({
    id: inPlaceOf(message),
    color: "red",
    icon: <CircleAlert size={18} />,
    autoClose: 12_000,
    closeButtonProps: { "aria-label": translate(uiTexts, "close") },
    message,
  });
}
