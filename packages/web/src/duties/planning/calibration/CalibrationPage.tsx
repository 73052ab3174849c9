import { api } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { Target } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { CalibrationReport } from "./CalibrationReport.tsx";
import { LearnedSection } from "./LearnedSection.tsx";
import { calibrationTexts } from "./texts.ts";

/** How often kept forecasts came true, over all projects that one sees. */
export function CalibrationPage() {
  const t = useTexts(calibrationTexts);
  const found = useQuery({
    queryKey: ["forecastCalibration"],
    queryFn: ({ signal }) => call(api.keptForecast.calibration, { query: {} }, { signal }),
  });
  const learned = useSession().permissions.includes("people.read") && <LearnedSection />;
  return (
    <PageFrame title={t("title")} subtitle={t("text")}>
      {found.isPending ? (
        <LoadingState />
      ) : found.isError ? (
        <FailedState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.overall.count === 0 ? (
        <>
          <EmptyState icon={<Target size={26} />} title={t("empty.title")}>
            <p>{t("empty.text")}</p>
          </EmptyState>
          {learned}
        </>
      ) : (
        <CalibrationReport found={found.data} learned={learned} />
      )}
    </PageFrame>
  );
}
