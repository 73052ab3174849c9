export { accessTexts } from "./access/texts.ts";
export { useRoleName } from "./access/roles/useRoleName.ts";
export { SharesSection } from "./access/shares/SharesSection.tsx";
