import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const harbour: MantineColorsTuple = [
  "#e6f4f2",
  "#cde8e4",
  "#9dd3cb",
  "#6cbfb4",
  "#43aca0",
  "#259688",
  "#12827a",
  "#0d6f67",
  "#0a5a53",
  "#06463f",
];

const slate: MantineColorsTuple = [
  "#e8ecea",
  "#b7c0bc",
  "#98a29e",
  "#7b8682",
  "#4b5552",
  "#38403d",
  "#2b3230",
  "#1a1f1d",
  "#151a18",
  "#121615",
];

/** Mantine in Gantry's clothes. Sizes step by 4 px; one accent, everything else neutral. */
export const theme = createTheme({
  colors: { harbour, dark: slate },
  primaryColor: "harbour",
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "var(--g-font)",
  fontSizes: { xs: "12px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  headings: {
    fontFamily: "var(--g-font)",
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "24px", lineHeight: "1.25" },
      h2: { fontSize: "18px", lineHeight: "1.35" },
      h3: { fontSize: "15px", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  radius: { xs: "3px", sm: "5px", md: "8px", lg: "12px", xl: "20px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Button: { defaultProps: { size: "sm" } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
    TextInput: { defaultProps: { size: "sm" } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 }, padding: "lg" },
      styles: { title: { fontSize: 17, fontWeight: 620 } },
    },
    // What people named may be long: it wraps instead of leaving the screen.
    Menu: {
      styles: {
        dropdown: { maxWidth: "min(440px, calc(100vw - 16px))" },
        itemLabel: { minWidth: 0, overflowWrap: "anywhere" },
      },
    },
    Drawer: { styles: { title: { fontSize: 17, fontWeight: 620 } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Skeleton: { defaultProps: { radius: "sm" } },
  },
});

const shared = {
  "--mantine-color-text": "var(--g-ink)",
  "--mantine-color-body": "var(--g-surface)",
  "--mantine-color-dimmed": "var(--g-ink-faint)",
  "--mantine-color-placeholder": "var(--g-ink-faint)",
  "--mantine-color-default": "var(--g-surface)",
  "--mantine-color-default-hover": "var(--g-hover)",
  "--mantine-color-default-color": "var(--g-ink)",
  "--mantine-color-default-border": "var(--g-line-strong)",
  "--mantine-color-error": "var(--g-bad)",
  "--mantine-color-anchor": "var(--g-accent-ink)",
};

/** Mantine's own variables, pointed to ours. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
