import { api, approval, type ApprovalRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { stateLabel } from "../../feedback/approvalAsked.ts";
import { Notice, type Tone } from "../../states/Notice.tsx";
import { ApprovalSteps } from "./ApprovalSteps.tsx";
import classes from "./approval.module.css";
import { approvalTexts } from "./texts.ts";

interface ApprovalNoticeProps {
  row: ApprovalRow;
  /** Stands at the row that was asked about, which need not be led to. */
  beside?: boolean;
}

const NAMES = 3;
const tones: Record<ApprovalRow["decision"], Tone> = {
  pending: "warn",
  approved: "good",
  rejected: "info",
  withdrawn: "info",
};

/** Who asked for what and who decides, or what was decided; with the steps that are the reader's to take. */
export function ApprovalNotice({ row, beside = false }: ApprovalNoticeProps) {
  const t = useTexts(approvalTexts);
  const { user } = useSession();
  const isPending = row.decision === "pending";
  const { data: deciders } = useQuery({
    queryKey: ["rows", approval.name, "deciders", row.id],
    queryFn: ({ signal }) => call(api.approval.deciders, { params: { id: row.id } }, { signal }),
    enabled: isPending,
  });
  const sentence = useSentence(row, deciders?.userIds ?? []);
  return (
    <div className={classes["notice"]}>
      <Notice tone={tones[row.decision]}>
        <p>{sentence}</p>
        {(beside || !isPending) && <Said text={isPending ? row.reason : row.comment} />}
        {!beside && (
          <p>
            <a href={placeOf({ record: row.subjectRecord, id: row.subjectId, projectId: row.projectId })}>
              {t("subject", { name: row.name })}
            </a>
          </p>
        )}
        {isPending && (
          <ApprovalSteps row={row} mayDecide={deciders?.mayDecide === true} isOwn={row.requestedById === user.id} />
        )}
      </Notice>
    </div>
  );
}

function Said({ text }: { text: string }) {
  return text === "" ? null : <blockquote className={classes["said"]}>{text}</blockquote>;
}

function useSentence(row: ApprovalRow, userIds: readonly string[]): string {
  const t = useTexts(approvalTexts);
  const format = useFormat();
  const language = useTextLanguage();
  const nameOf = useRowNames();
  const named = (id: string | null) => (id === null ? null : nameOf("user", id)) ?? t("somebody");
  const day = (iso: string) => format.moment(iso, "day");
  const asked = {
    who: named(row.requestedById),
    day: day(row.createdAt),
    state: stateLabel(row.subjectRecord, row.toState),
  };
  if (row.decision !== "pending")
    return t(`decided.${row.decision}`, {
      ...asked,
      decider: named(row.decidedById),
      on: day(row.decidedAt ?? row.updatedAt),
    });
  const left = userIds.length - NAMES;
  const names = userIds.slice(0, NAMES).map((id) => named(id));
  const list = new Intl.ListFormat(language, { type: "disjunction" });
  const deciders = list.format(left > 0 ? [...names, t("others", { count: left })] : names);
  return deciders === "" ? t("asked", asked) : t("waiting", { ...asked, deciders });
}
