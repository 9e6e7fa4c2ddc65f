// Nobody may do these here, and the server refuses them: suspend, cancel, add a variable, change a priority. Cockpit reads the
// list when it starts, which is after this file.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'cockpit.processDefinition.runtime.action:update-suspension-state-action',
    'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
    'cockpit.processInstance.runtime.action:update-suspension-state-action',
    'cockpit.processInstance.runtime.action:cancel-process-instance-action',
    'cockpit.processInstance.runtime.action:add-variable-action',
    'cockpit.jobDefinition.action:update-suspension-state',
    'cockpit.jobDefinition.action:job-definition-override-job-priority-action'
  ].join(',')
);

export default {
  customScripts: ['scripts/postbag-clocks']
};
