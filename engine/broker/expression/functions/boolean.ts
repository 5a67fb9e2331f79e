import type { Value } from '../value/value.ts';
import { builtIn, FunctionFault, refuse, type BuiltIn } from './built-in.ts';

export const BOOLEAN_FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  not: [builtIn('negand', 'any', ([value]: [Value]) => (typeof value === 'boolean' ? !value : null))],
  'is defined': [builtIn('value', 'any', ([value]: [Value]) => value !== null)],
  'get or else': [
    builtIn('value, default', 'any, any', ([value, otherwise]: [Value, Value]) => value ?? otherwise),
  ],
  assert: [
    builtIn('value, condition', 'any, any', ([value, condition]: [Value, Value]) => {
      if (condition === true) return value;
      throw new FunctionFault('The condition is not fulfilled');
    }),
    builtIn('value, condition, cause', 'any, any, any', (values: [Value, Value, Value]) => {
      const [value, condition, cause] = values;
      if (condition === true) return value;
      if (typeof cause === 'string') throw new FunctionFault(cause);
      return refuse(values);
    }),
  ],
};
