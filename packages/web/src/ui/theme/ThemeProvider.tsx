import { MantineProvider, useComputedColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useLayoutEffect, type ReactNode } from "react";
import { useStore } from "../../platform/api/store.ts";
import { pageNonce } from "../../platform/security/trustContent.ts";
import { appearance } from "./appearance.ts";
import { cssVariables, theme } from "./theme.ts";

/** Colours by the reader's choice, kept in the browser; "auto" follows the system. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <DocumentTheme />
      {children}
    </MantineProvider>
  );
}

/** Tells what is not Mantine's (our tokens, the plan's drawing) which theme holds, with how much contrast and motion. */
function DocumentTheme() {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const systemContrast = useMediaQuery("(prefers-contrast: more)", undefined, { getInitialValueInEffect: false });
  const { contrast, motion } = useStore(appearance);
  const more = systemContrast || contrast === "more";
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { theme: scheme, contrast: more ? "more" : "usual", motion });
  }, [scheme, more, motion]);
  return null;
}
