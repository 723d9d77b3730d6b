package punctual.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * The table of who may do what. Without users everything is open, to this computer's own programs;
 * with users, everything that is not public needs one of them (HTTP Basic, RFC 7617).
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  private static final String[] PUBLIC = {
    "/metrics/**", "/inquiry", "/inquiry/**", "/opinion/**", "/assets/**", "/actuator/health/**"
  };

  /** These ask for passwords or signatures of their own. */
  private static final String[] SENDERS = {"/api/events", "/hooks/**"};

  private static final String[] OWN_AGENCY = {
    "/agencies/{agency}", "/agencies/{agency}/**", "/api/agencies/{agency}/**"
  };

  /** What these show is cut down to the agency's own. */
  private static final String[] OWN_TICKETS = {
    "/", "/tickets/**", "/ticket", "/api/tickets/**", "/api/ledger"
  };

  private static final String[] SEE_ALL = {"owner", "auditor", "staff"};

  @Bean
  SecurityFilterChain access(
      HttpSecurity http, Users users, AgencyPasswords agencies, AllowedHosts hosts) {
    http.csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new Origins(hosts, users.isEmpty()), BasicAuthenticationFilter.class);
    if (users.isEmpty()) {
      return http.authorizeHttpRequests(it -> it.anyRequest().permitAll()).build();
    }
    return http.authenticationProvider(new SignIn(users, agencies))
        .httpBasic(it -> it.realmName("Punctual"))
        .authorizeHttpRequests(AccessRules::table)
        .build();
  }

  private static void table(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(PUBLIC)
        .permitAll()
        .requestMatchers(HttpMethod.POST, SENDERS)
        .permitAll()
        .requestMatchers(HttpMethod.GET, OWN_AGENCY)
        .access(ownAgency())
        .requestMatchers(HttpMethod.GET, OWN_TICKETS)
        .authenticated()
        .requestMatchers(HttpMethod.GET)
        .hasAnyRole(SEE_ALL)
        .requestMatchers("/staff/**")
        .hasAnyRole("owner", "staff")
        .anyRequest()
        .hasRole("owner");
  }

  private static AuthorizationManager<RequestAuthorizationContext> ownAgency() {
    return (asking, request) -> {
      boolean known = asking.get().isAuthenticated() && asking.get().getPrincipal() instanceof User;
      String agency = request.getVariables().get("agency");
      boolean own = Sight.agency(asking.get()).map(agency::equals).orElse(true);
      return new AuthorizationDecision(known && own);
    };
  }
}
