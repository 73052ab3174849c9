import { api } from "@gantry/records";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Copy, Printer } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showDone, showProblem } from "../../../ui/feedback/toasts.tsx";
import { Markdown } from "../../../ui/markdown/Markdown.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import classes from "./minutes.module.css";
import { minutesTexts } from "./texts.ts";

/** The minutes of a meeting as one page to read, print and hand round. */
export function MinutesPage() {
  const t = useTexts(minutesTexts);
  const language = useTextLanguage();
  const { projectId, meetingId } = useParams({ from: "/signedIn/projects/$projectId/minutes/$meetingId" });
  const found = useQuery({
    // Below the meeting's rows, so that whatever is written into it shows.
    queryKey: ["rows", "meeting", "minutes", meetingId, language],
    queryFn: ({ signal }) => call(api.meeting.minutes, { params: { id: meetingId }, query: { language } }, { signal }),
    throwOnError: (_, query) => query.state.data === undefined,
  });
  const print = () => globalThis.print();
  useCommands([{ id: "minutes.print", title: t("print"), group: t("minutes"), run: print }]);
  const { title = t("minutes"), markdown = "" } = found.data ?? {};
  const copy = () => navigator.clipboard.writeText(markdown).then(() => showDone(t("copied")), showProblem);
  return (
    <PageFrame
      title={title}
      width="text"
      breadcrumbs={[{ label: t("meetings"), to: `/projects/${projectId}/r/meetings` }]}
      actions={
        <>
          <Button variant="default" leftSection={<Copy size={16} />} onClick={() => void copy()}>
            {t("copy")}
          </Button>
          <Button leftSection={<Printer size={16} />} onClick={print}>
            {t("print")}
          </Button>
        </>
      }
    >
      {found.isPending && <LoadingState rows={8} />}
      {found.isError && <FailedState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <article className={classes["sheet"]} aria-label={title}>
          {/* The page's heading says the title. */}
          <Markdown text={markdown.replace(/^# .*\n+/, "")} />
        </article>
      )}
    </PageFrame>
  );
}
