import { useParams } from "@tanstack/react-router";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";

export function PlanPage() {
  const { projectId } = useParams({ strict: false });
  return (
    <PageFrame title={projectId ?? ""} width="full">
      <LoadingState />
    </PageFrame>
  );
}
