import { ApiProblem } from "@gantry/records";
import { Button } from "@mantine/core";
import { CloudOff } from "lucide-react";
import { wordedMessage } from "../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import { EmptyState } from "./EmptyState.tsx";

/** The page's own content could not be loaded. */
export function FailedState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(uiTexts);
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff size={26} />}
        title={t("failed.title")}
        actions={onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
      >
        <p>{problem ? wordedMessage(problem.detail) : t("failed.unknown")}</p>
        {problem?.hint && <p>{wordedMessage(problem.hint)}</p>}
      </EmptyState>
    </div>
  );
}
