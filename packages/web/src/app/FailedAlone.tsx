import type { ErrorComponentProps } from "@tanstack/react-router";
import { FailedPage } from "./FailedPage.tsx";

/** The frame itself could not be drawn, e.g. because nobody answers who is signed in. */
export function FailedAlone(props: ErrorComponentProps) {
  return (
    <main>
      <FailedPage {...props} />
    </main>
  );
}
