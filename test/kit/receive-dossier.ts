import { courseProcedure, exampleForm } from '#test/kit/dossier-course.ts';
import type { HttpSession } from '#test/kit/http-session.ts';

/**
 * A dossier of the course's procedure, received at the counter with both its papers: what the program answered.
 * `more` takes the place of what is sent. Throws when it is refused.
 */
export async function receiveDossier<Received>(intake: HttpSession, more: object = {}): Promise<Received> {
  const answer = await intake.post<Received>('/api/dossiers', {
    procedure: courseProcedure,
    channel: 'counter',
    applicant: { name: 'Nguyễn Thị Hoa', idNumber: '001190012345', phone: '0912345678' },
    form: await exampleForm(intake),
    documents: [
      { code: 'to_khai', kind: 'electronic' },
      { code: 'giay_to_tuy_than', kind: 'copy' },
    ],
    ...more,
  });
  if (answer.status !== 201) throw new Error(`Expected a receipt but got ${JSON.stringify(answer.body)}`);
  return answer.body;
}
