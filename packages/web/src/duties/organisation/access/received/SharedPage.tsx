import { choiceLabel, recordName, recordNamed, share, type Shared } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Share2 } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { sharedQuery } from "../../../../platform/session/sharedQuery.ts";
import { useTextLanguage } from "../../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { DataTable, rowLink, type DataColumn } from "../../../../ui/table/DataTable.tsx";
import classes from "./SharedPage.module.css";
import { receivedTexts } from "./texts.ts";

/** What others share with the reader: the home of guests. */
export function SharedPage() {
  const t = useTexts(receivedTexts);
  const shared = useQuery(sharedQuery);
  const columns = useSharedColumns();
  return (
    <PageFrame title={t("title")} subtitle={t("subtitle")}>
      {shared.isPending && <LoadingState rows={6} />}
      {shared.isError && <FailedState error={shared.error} onRetry={() => void shared.refetch()} />}
      {shared.isSuccess && shared.data.length === 0 && (
        <EmptyState icon={<Share2 size={26} />} title={t("empty.title")}>
          <p>{t("empty.text")}</p>
        </EmptyState>
      )}
      {shared.isSuccess && shared.data.length > 0 && (
        <DataTable caption={t("title")} columns={columns} rows={shared.data} rowKey={({ id }) => id} />
      )}
    </PageFrame>
  );
}

function useSharedColumns(): DataColumn<Shared>[] {
  const t = useTexts(receivedTexts);
  const language = useTextLanguage();
  const format = useFormat();
  return [
    {
      id: "what",
      header: t("what"),
      wraps: true,
      render: ({ record, row, project }) => {
        const declaration = recordNamed(record);
        const { plural } = declaration;
        if (row)
          return (
            <>
              <Link to="/r/$plural/$row" params={{ plural, row: row.id }} className={rowLink}>
                {row.key ? `${row.key} ${row.title}` : row.title}
              </Link>
              <small className={classes["kind"]}>{recordName(declaration, language, "one")}</small>
            </>
          );
        return (
          <Link to="/r/$plural" params={{ plural }} search={{ q: `projectId:${project?.id}` }} className={rowLink}>
            {t("allOf", { records: recordName(declaration, language, "many") })}
          </Link>
        );
      },
    },
    {
      id: "project",
      header: t("project"),
      wraps: true,
      render: ({ record, project }) => (project && record !== "project" ? `${project.key} ${project.name}` : ""),
    },
    {
      id: "level",
      header: t("level"),
      wraps: true,
      render: ({ level }) => choiceLabel(share.fields.level, level, language),
    },
    {
      id: "since",
      header: t("since"),
      wideOnly: true,
      render: ({ since }) => format.moment(since, "day"),
    },
    { id: "by", header: t("by"), wideOnly: true, render: ({ by }) => by?.name ?? t("nobody") },
    {
      id: "until",
      header: t("until"),
      wideOnly: true,
      render: ({ until }) => (until === null ? t("forever") : format.date(until, "day")),
    },
  ];
}
