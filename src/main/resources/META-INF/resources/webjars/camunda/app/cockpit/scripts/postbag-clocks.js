// Cockpit shows the timers of one instance on its Jobs tab, but has no list of what is due next. This adds one to the
// dashboard, and one with the elements' names to each instance. It only reads.

const SHOWN = 25;
const when = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London'});

const read = (api, path) =>
  fetch(api.engineApi + path, {headers: {Accept: 'application/json'}, credentials: 'same-origin'}).then(answer => {
    if (!answer.ok) {
      throw new Error('The engine answered ' + answer.status);
    }
    return answer.json();
  });

/** Names of a model's elements by id. */
const namesOf = (api, definition) =>
  read(api, '/process-definition/' + encodeURIComponent(definition) + '/xml').then(model => {
    const names = {};
    const document = new DOMParser().parseFromString(model.bpmn20Xml, 'application/xml');
    for (const element of document.querySelectorAll('[id][name]')) {
      names[element.getAttribute('id')] = element.getAttribute('name');
    }
    return names;
  });

const load = async (api, filter, from) => {
  const query = '?timers=true' + filter;
  const [jobs, total] = await Promise.all([
    read(api, '/job' + query + '&sortBy=jobDueDate&sortOrder=asc&firstResult=' + from + '&maxResults=' + SHOWN),
    read(api, '/job/count' + query)
  ]);
  const definitions = [...new Set(jobs.map(job => job.processDefinitionId))];
  const [elements, ...names] = await Promise.all([
    read(api, '/job-definition'),
    ...definitions.map(definition => namesOf(api, definition))
  ]);
  const elementOf = new Map(elements.map(element => [element.id, element.activityId]));
  const rows = jobs.map(job => {
    const element = elementOf.get(job.jobDefinitionId) || '';
    return {
      process: job.processDefinitionKey,
      element: names[definitions.indexOf(job.processDefinitionId)][element] || element,
      due: new Date(job.dueDate),
      instance: job.processInstanceId
    };
  });
  return {rows, total: total.count};
};

const make = (kind, properties, ...children) => {
  const node = Object.assign(document.createElement(kind), properties);
  node.append(...children);
  return node;
};

const row = clock => {
  const link = make('a', {href: '#/process-instance/' + clock.instance + '/runtime', textContent: 'Open'});
  link.setAttribute('aria-label', 'Open the instance of ' + clock.process + ' due ' + when.format(clock.due));
  return make('tr', {},
    make('td', {textContent: clock.process}),
    make('td', {textContent: clock.element}),
    make('td', {}, make('time', {dateTime: clock.due.toISOString(), textContent: when.format(clock.due)})),
    make('td', {}, link));
};

const table = ({rows, total}, from) => {
  if (!rows.length) {
    return make('p', {textContent: 'No clock is running.'});
  }
  const heads = ['Process', 'Clock', 'Due (London)', ''].map(text => make('th', {scope: 'col', textContent: text}));
  const caption = total > SHOWN
    ? 'Clocks ' + (from + 1) + ' to ' + (from + rows.length) + ' of ' + total + ', soonest first'
    : total + (total === 1 ? ' clock' : ' clocks');
  return make('table', {className: 'cam-table', id: 'postbag-clocks'},
    make('caption', {textContent: caption}),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows.map(row)));
};

/** Draws a page of the clocks, with the way to the pages before and after it. */
const draw = (place, api, filter, from = 0) => {
  const turn = (words, to, possible) => {
    const button = make('button', {type: 'button', className: 'btn btn-default', textContent: words, disabled: !possible});
    button.addEventListener('click', () => draw(place, api, filter, to));
    return button;
  };
  place.replaceChildren('Reading…');
  load(api, filter, from)
    .then(clocks => {
      place.replaceChildren(table(clocks, from));
      if (clocks.total > SHOWN) {
        place.append(make('p', {className: 'postbag-pages'},
          turn('Sooner', Math.max(0, from - SHOWN), from > 0),
          turn('Later', from + SHOWN, from + SHOWN < clocks.total)));
      }
    })
    .catch(problem => place.replaceChildren(make('p', {role: 'alert', textContent: 'The clocks cannot be shown. ' + problem.message})));
};

/** A choice of one process, such as retention, among those that have a model. */
const choice = (api, choose) => {
  const select = make('select', {className: 'form-control'}, make('option', {value: '', textContent: 'All processes'}));
  select.setAttribute('aria-label', 'Clocks of');
  select.addEventListener('change', () => choose(select.value));
  read(api, '/process-definition?latestVersion=true&sortBy=key&sortOrder=asc').then(models => {
    for (const model of new Map(models.map(each => [each.key, each])).values()) {
      select.append(make('option', {value: model.key, textContent: model.name || model.key}));
    }
  }, () => select.remove());
  return select;
};

const dashboard = (node, api) => {
  const place = make('div', {});
  const choose = process => draw(place, api, process && '&processDefinitionKey=' + encodeURIComponent(process));
  node.append(make('section', {className: 'dashboard-view'},
    make('h3', {textContent: 'Clocks'}), choice(api, choose), place));
  choose('');
};

const instance = (node, api, id) => {
  const place = make('div', {});
  node.append(place);
  draw(place, api, '&processInstanceId=' + encodeURIComponent(id));
};

export default [
  {
    id: 'postbag.clocks.dashboard',
    pluginPoint: 'cockpit.dashboard',
    priority: 9,
    properties: {label: 'Clocks'},
    render: (node, {api}) => dashboard(node, api),
    unmount: () => {}
  },
  {
    id: 'postbag.clocks.instance',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: {label: 'Clocks'},
    render: (node, {api, processInstanceId}) => instance(node, api, processInstanceId),
    unmount: () => {}
  }
];
