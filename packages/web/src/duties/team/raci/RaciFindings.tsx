import type { RaciMatrix } from "@gantry/records";
import { Button } from "@mantine/core";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import classes from "./raci.module.css";
import { raciTexts } from "./texts.ts";

interface RaciFindingsProps {
  matrix: RaciMatrix;
  onShow: (workItemId: string) => void;
}

/** What is wrong with the matrix, each with the way to its line. */
export function RaciFindings({ matrix: { findings, deliverables }, onShow }: RaciFindingsProps) {
  const t = useTexts(raciTexts);
  const nameOf = new Map(deliverables.map(({ workItemId, name }) => [workItemId, name]));
  return (
    <div className={classes["findings"]}>
      <Section title={t("findings.title")}>
        {findings.length === 0 && <p className={classes["keys"]}>{t("findings.none")}</p>}
        {findings.map(({ code, message, hint, workItemId, personIds }) => (
          <Notice key={`${code} ${workItemId ?? personIds[0]}`} tone="warn">
            <p>{wordedMessage(message)}</p>
            {hint && <p className={classes["keys"]}>{wordedMessage(hint)}</p>}
            {workItemId && (
              <Button
                variant="subtle"
                size="compact-sm"
                className={classes["show"] ?? ""}
                onClick={() => onShow(workItemId)}
              >
                {t("findings.show", { name: nameOf.get(workItemId) ?? "" })}
              </Button>
            )}
          </Notice>
        ))}
      </Section>
    </div>
  );
}
