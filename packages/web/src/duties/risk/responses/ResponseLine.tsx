import { choiceLabel, riskResponse, type Row } from "@gantry/records";
import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { riskTexts } from "../texts.ts";

interface ResponseLineProps {
  response: Row<typeof riskResponse>;
  words: RecordWords;
  /** Null where the reader may not change the plan. */
  onPlan: (() => void) | null;
  busy: boolean;
}

/** One response: what it is, how far it has come, and its way into the plan. */
export function ResponseLine({ response, words, onPlan, busy }: ResponseLineProps) {
  const t = useTexts(riskTexts);
  const language = useTextLanguage();
  const { id, title, kind, state, strategy, cost, workItemId, projectId, calledAt, onOccurrence } = response;
  const { fields } = riskResponse;
  const isOpen = state !== "done" && state !== "dropped";
  const waits = kind === "contingency" && isOpen && workItemId === null;
  return (
    <Group justify="space-between" gap="xs" wrap="wrap" align="flex-start">
      <div>
        <Link to={placeOf({ record: "riskResponse", id, projectId })}>{title}</Link>
        <Text size="sm" c="dimmed">
          {[
            choiceLabel(fields.kind, kind, language),
            ...(strategy === null ? [] : [choiceLabel(fields.strategy, strategy, language)]),
            choiceLabel(fields.state, state, language),
            ...(cost === null ? [] : [words.show("cost", cost, response)]),
          ].join(" · ")}
        </Text>
        {waits && calledAt !== null && <Text size="sm">{t("responses.called")}</Text>}
        {waits && calledAt === null && onOccurrence === "start" && <Text size="sm">{t("responses.starts")}</Text>}
      </div>
      {workItemId !== null && (
        <Link to={placeOf({ record: "workItem", id: workItemId, projectId })}>{t("responses.inPlan")}</Link>
      )}
      {workItemId === null && isOpen && onPlan && (
        <Button
          size="xs"
          variant="light"
          onClick={onPlan}
          loading={busy}
          aria-label={t("responses.planOne", { name: title })}
        >
          {t("responses.plan")}
        </Button>
      )}
    </Group>
  );
}
