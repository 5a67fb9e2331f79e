import { createTheme } from '@mui/material/styles';
import { cssVariables, tokens } from './tokens.ts';

/** The one MUI theme: lines instead of shadows, 8 px corners, ink blue as the only accent. */
export const theme = createTheme({
  palette: {
    mode: 'light',
    primary: { main: tokens.ink, dark: tokens.inkDark },
    error: { main: tokens.late },
    success: { main: tokens.onTime },
    warning: { main: tokens.dueSoon },
    text: { primary: tokens.text, secondary: tokens.quiet },
    background: { default: tokens.ground, paper: tokens.surface },
    divider: tokens.line,
  },
  shape: { borderRadius: tokens.radius },
  spacing: 4,
  typography: {
    fontFamily: tokens.font,
    fontSize: 14,
    h1: { fontSize: 28, lineHeight: '40px', fontWeight: 600 },
    h2: { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
    body1: { fontSize: 16, lineHeight: '24px' },
    body2: { fontSize: 14, lineHeight: '20px' },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':root': cssVariables(),
        body: { backgroundColor: tokens.ground, fontSize: 14, lineHeight: '20px' },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiPopover: {
      styleOverrides: { paper: { border: `1px solid ${tokens.lineStrong}`, borderRadius: tokens.radius } },
    },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${tokens.lineStrong}` } } },
    MuiDialog: {
      styleOverrides: { paper: { border: `1px solid ${tokens.line}`, borderRadius: 12 } },
    },
    MuiTooltip: {
      styleOverrides: {
        tooltip: { fontSize: 13, lineHeight: '18px', backgroundColor: tokens.text, padding: '6px 10px' },
      },
    },
  },
});
