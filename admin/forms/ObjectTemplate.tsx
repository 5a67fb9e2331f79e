import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { FormContext } from './form-problems.ts';
import { standsAlone } from './sections.ts';

type Property = ObjectFieldTemplateProps['properties'][number];

/** A group of fields in two columns under a quiet heading; the outermost is cut into the form's sections. */
export function ObjectTemplate(props: ObjectFieldTemplateProps) {
  const { title, description, properties, fieldPathId, registry } = props;
  const { sections } = registry.formContext as FormContext;
  const { path } = fieldPathId;
  if (path.length === 0) {
    const placed = new Set(sections.flatMap((section) => section.fields));
    const rest = properties.filter((property) => !placed.has(property.name));
    return (
      <>
        {sections.map((section) => (
          <fieldset key={section.title} className="group">
            <legend className="group-title">{section.title}</legend>
            <Fields properties={properties.filter(({ name }) => section.fields.includes(name))} />
          </fieldset>
        ))}
        {rest.length > 0 && <Fields properties={rest} />}
      </>
    );
  }
  const alone = path.length === 1 && standsAlone(sections, String(path[0]));
  if (alone) return <Fields properties={properties} />;
  return (
    <fieldset className="group" id={fieldPathId.$id}>
      {title && <legend className="group-title">{title}</legend>}
      {description && <p className="help quiet small">{description}</p>}
      <Fields properties={properties} />
    </fieldset>
  );
}

function Fields({ properties }: { properties: Property[] }) {
  return (
    <div className="field-grid">
      {properties.map((property) =>
        property.hidden ? (
          <div key={property.name} hidden>
            {property.content}
          </div>
        ) : (
          <div key={property.name} style={{ display: 'contents' }}>
            {property.content}
          </div>
        ),
      )}
    </div>
  );
}
