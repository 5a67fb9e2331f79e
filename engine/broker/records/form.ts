/** Forms and their deployment. */

/** One version of a form. */
export interface FormCreated {
  type: 'form.created';
  /** The form key. */
  key: number;
  formId: string;
  version: number;
  resourceName: string;
  /** The file as it was deployed. */
  content: string;
}

export type FormEvent = FormCreated;

export interface DeployedForm {
  formKey: number;
  formId: string;
  version: number;
  resourceName: string;
}
