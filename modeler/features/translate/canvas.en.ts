/** English where the library's own words are too long for a palette whose labels stand beside the icons. */
export const canvasEn: Record<string, string> = {
  'Activate hand tool': 'Move the sheet',
  'Activate lasso tool': 'Select several',
  'Activate create/remove space tool': 'Make or take space',
  'Activate global connect tool': 'Connect',
  'Create start event': 'Start',
  'Create intermediate/boundary event': 'Waiting event',
  'Create end event': 'End',
  'Create gateway': 'Branch',
  'Create task': 'Step',
  'Create user task': 'Officer’s step',
  'Create expanded sub-process': 'Sub-process',
  'Create pool/participant': 'Agency',
};
