export { accessTexts } from "./access/texts.ts";
export { useRoleName } from "./access/roles/useRoleName.ts";
