/** The first start: the one page before anybody has an account. */
export const setup = {
  setup: {
    title: 'First set-up',
    text: 'Name your agency and make the first administrator’s account. This is done only once.',
    until: 'This link can be used until',
    aboutAgency: 'Agency',
    agency: 'Name of the agency',
    agencyHelp: 'Printed on papers, for example: Ủy ban nhân dân phường Thí Điểm.',
    unitCode: 'Unit code',
    unitCodeHelp: 'Every dossier code begins with it, for example: 000.99.99.H26.',
    aboutYou: 'Administrator’s account',
    name: 'Your full name',
    username: 'User name',
    usernameHelp: 'Small letters without accents, no blanks, for example: admin.',
    password: 'Password',
    passwordHelp: 'At least 8 characters.',
    repeat: 'Repeat the password',
    repeatDiffers: 'The two passwords are not the same.',
    show: 'Show the password',
    send: 'Make the administrator’s account',
    sending: 'Making it…',
    problems: 'The account is not made yet. %{count} to be corrected, see each field.',
    done: 'Everything is set up',
    doneText: 'Sign in with the new account to add your people and their roles, under People and roles.',
    unusable: 'This link cannot be used',
    unusableText:
      'A set-up link works once, within a day after the program has printed it. It may have been used, be too old, or be copied in part only.',
    ifKnown: 'If your agency has an administrator already: sign in.',
    ifCopied: 'If you copied the link from the server’s screen: open it again, up to its last character.',
    ifNobody:
      'If nobody has an account yet: ask whoever runs the server to start the program again. It will print a new link.',
  },
};
