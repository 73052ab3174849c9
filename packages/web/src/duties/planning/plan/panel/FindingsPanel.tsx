import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";
import type { PlanController } from "../view/planController.ts";
import { SidePanel } from "./SidePanel.tsx";
import classes from "./SidePanel.module.css";

interface FindingsPanelProps {
  store: PlanStore;
  controller: PlanController | null;
  onClose: () => void;
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, note: Info };
const ORDER = { error: 0, warning: 1, note: 2 };
const MOST = 200;

/** Loops, contradictions, missed deadlines: each leads to its row. */
export function FindingsPanel({ store, controller, onClose }: FindingsPanelProps) {
  const t = useTexts(planTexts);
  usePlanVersion(store, ["rows", "dates", "surroundings"]);
  const findings = store.findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <SidePanel title={t("findings")} onClose={onClose}>
      <div style={{ paddingTop: 12 }}>
        {findings.length === 0 && <p className={classes["muted"]}>{t("findings.none")}</p>}
        {findings.slice(0, MOST).map((finding, index) => {
          const Icon = ICONS[finding.severity];
          const { activityId, dependencyId } = finding.where;
          const rowId =
            activityId ??
            (dependencyId === undefined ? undefined : store.model.tables.dependency.get(dependencyId)?.successorId);
          const row = rowId === undefined ? undefined : store.model.outline.byId.get(rowId);
          return (
            <div
              key={`${finding.code}-${rowId ?? ""}-${index}`}
              className={classes["finding"]}
              data-severity={finding.severity}
            >
              <div className={classes["findingHead"]}>
                <Icon size={15} aria-hidden />
                {t(`severity.${finding.severity}`)}
              </div>
              <p>{wordedMessage(finding.message)}</p>
              {finding.hint && <p className={classes["muted"]}>{wordedMessage(finding.hint)}</p>}
              {row && (
                <button
                  type="button"
                  className={`${classes["linkName"]} ${classes["findingRow"]}`}
                  onClick={() => controller?.reveal(row.id)}
                >
                  {t("findings.show", { row: row.number, name: store.model.item(row.id).name })}
                </button>
              )}
            </div>
          );
        })}
        {findings.length > MOST && (
          <p className={classes["muted"]}>{t("findings.more", { count: findings.length - MOST })}</p>
        )}
      </div>
    </SidePanel>
  );
}
