/**
 * The only variables a worker asks for. An armed element's own arming reaches it under the fixed name `motcuaArm`
 * through an input mapping that publishing writes, so this list never depends on a diagram.
 */
export const fetchVariables = [
  'dossierId',
  'procedure',
  'agency',
  'initiative',
  'motcuaArm',
  'motcuaStart',
  'motcuaForm',
];
