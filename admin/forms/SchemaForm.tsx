import { localizeSchema } from '#engine/forms/localize-schema.ts';
import Form from '@rjsf/core';
import { englishStringTranslator, TranslatableString, type RJSFSchema, type UiSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import { memo, useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { ArrayItemTemplate, ArrayTemplate } from './ArrayTemplate.tsx';
import { CheckboxWidget } from './CheckboxWidget.tsx';
import { ChoiceWidget } from './ChoiceWidget.tsx';
import { DateWidget } from './DateWidget.tsx';
import { FieldTemplate } from './FieldTemplate.tsx';
import type { FormDefinition } from './form-definition.ts';
import { problemsById } from './form-problems.ts';
import './forms.css';
import { InputTemplate } from './InputTemplate.tsx';
import { libraryUi } from './library-ui.ts';
import { ObjectTemplate } from './ObjectTemplate.tsx';
import { sectionsOf } from './sections.ts';
import { TextareaWidget } from './TextareaWidget.tsx';

/** The form library asks it only which branch of a conditional applies; what is wrong is said by engine/forms. */
const validator = customizeValidator({ AjvClass: Ajv2020 as never });

const templates = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ArrayTemplate,
  ArrayFieldItemTemplate: ArrayItemTemplate,
  BaseInputTemplate: InputTemplate,
};

const widgets = {
  DateWidget,
  date: DateWidget,
  'date-or-year': DateWidget,
  TextareaWidget,
  textarea: TextareaWidget,
  SelectWidget: ChoiceWidget,
  select: ChoiceWidget,
  RadioWidget: ChoiceWidget,
  radio: ChoiceWidget,
  CheckboxWidget,
};

interface Props {
  definition: FormDefinition;
  value: Record<string, unknown>;
  onChange: (value: Record<string, unknown>) => void;
  problems?: FieldProblem[];
  /** The part of the request's body this form is (`form`, `data`), for problems the server names. */
  under?: string;
  idPrefix: string;
  readonly?: boolean;
}

/** A form drawn from its JSON Schema. It holds no button: whoever shows it decides what happens with the value. */
export const SchemaForm = memo(function SchemaForm(props: Props) {
  const { definition, value, onChange, problems, under, idPrefix, readonly } = props;
  const [locale] = useLocaleState();
  const t = useTranslate();
  const schema = useMemo(
    () => localizeSchema(definition.schema, locale === 'en' ? 'en' : 'vi'),
    [definition.schema, locale],
  );
  const ui = useMemo(() => libraryUi(definition.ui, value), [definition.ui, value]);
  const context = useMemo(
    () => ({
      problems: problemsById(problems ?? [], idPrefix, under),
      sections: sectionsOf(definition.ui, locale),
    }),
    [problems, idPrefix, under, definition.ui, locale],
  );
  return (
    <Form
      tagName="div"
      className="schema-form"
      schema={schema as RJSFSchema}
      uiSchema={ui as UiSchema}
      formData={value}
      validator={validator}
      templates={templates as never}
      widgets={widgets as never}
      formContext={context}
      idPrefix={idPrefix}
      readonly={readonly}
      noHtml5Validate
      noValidate
      showErrorList={false}
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'populateRequiredDefaults',
        constAsDefaults: 'never',
      }}
      translateString={(text, params) =>
        text === TranslatableString.YesLabel
          ? t('form.yes')
          : text === TranslatableString.NoLabel
            ? t('form.no')
            : englishStringTranslator(text, params)
      }
      onChange={(event) => onChange(event.formData as Record<string, unknown>)}
    >
      <></>
    </Form>
  );
});
