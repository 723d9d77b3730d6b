package punctual.flow;

import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;

/** jBPM schedules nothing: an instance itself knows which timer it waits at. */
final class NoJobs implements JobsService {

  @Override
  public String scheduleJob(JobDescription description) {
    return description.id();
  }

  @Override
  public boolean cancelJob(String id) {
    return true;
  }

  @Override
  public String rescheduleJob(JobDescription description) {
    return description.id();
  }
}
